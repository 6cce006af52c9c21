export type Sound = 'good' | 'ask' | 'bad';

/**
 * A short sound for a scan or a refusal, made by WebAudio: good is one high tone, ask two equal ones, bad a falling pair.
 * Silent where the browser has no audio or has not let it begin yet.
 */
export function playSound(sound: Sound): void {
  try {
    context ??= new AudioContext();
    if (context.state === 'suspended') void context.resume();
    let at = context.currentTime;
    for (const [hertz, seconds] of TONES[sound]) {
      tone(context, hertz, at, seconds);
      at += seconds + 0.03;
    }
  } catch {
    // No audio device: the chip and the sentence say the same.
  }
}

const TONES: Readonly<Record<Sound, readonly (readonly [hertz: number, seconds: number])[]>> = {
  good: [[1320, 0.07]],
  ask: [
    [880, 0.08],
    [880, 0.08],
  ],
  bad: [
    [330, 0.14],
    [196, 0.24],
  ],
};

let context: AudioContext | undefined;

function tone(audio: AudioContext, hertz: number, at: number, seconds: number): void {
  const oscillator = audio.createOscillator();
  const gain = audio.createGain();
  oscillator.frequency.value = hertz;
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(0.2, at + 0.01);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
  oscillator.connect(gain).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + seconds);
}
