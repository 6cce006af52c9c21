import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { refusalOf } from '../../app/refusal.ts';
import { playSound } from '../../app/sounds.ts';
import { useT } from '../../app/texts.ts';
import { saveFile } from '../../ui/saveFile.ts';

export interface ExcelButtonProps {
  readonly text: string;
  readonly load: () => Promise<File>;
  readonly isDisabled?: boolean;
}

/** Downloads the workbook of the list at hand. */
export function ExcelButton({ text, load, isDisabled = false }: ExcelButtonProps) {
  const t = useT();
  const { message, notification } = App.useApp();
  const make = useMutation({
    mutationFn: load,
    onSuccess: (file) => {
      saveFile(file);
      void message.success(t('clocks.saved', { name: file.name }));
    },
    onError: (error) => {
      playSound('bad');
      notification.error({ title: refusalOf(error, t).sentence });
    },
  });
  return (
    <Button icon={<DownloadOutlined />} disabled={isDisabled} loading={make.isPending} onClick={() => make.mutate()}>
      {text}
    </Button>
  );
}
