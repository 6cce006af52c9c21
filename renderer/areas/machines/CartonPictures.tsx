import type { ReactNode } from 'react';
import type { CartonItem } from '../../../shared/areas/machines/words.ts';
import {
  backUp,
  carton,
  KEY,
  Letters,
  openFront,
  PAPER,
  SetAbove,
  screenUp,
  setFront,
  setSide,
  sheetLines,
  Word,
} from './CartonShapes.tsx';

export interface CartonPicture {
  readonly good: ReactNode;
  readonly bad: readonly { readonly key: string; readonly picture: ReactNode }[];
}

/** The eight lines of the carton check as drawings (R2.2, R2.3.3). */
export const cartonPictures: Readonly<Record<CartonItem, CartonPicture>> = {
  orientation: {
    good: (
      <>
        {screenUp}
        {openFront}
      </>
    ),
    bad: [
      {
        key: 'reversed',
        picture: (
          <>
            {backUp}
            {openFront}
          </>
        ),
      },
      {
        key: 'onItsSide',
        picture: (
          <g transform="translate(100 70) rotate(90) scale(0.74) translate(-100 -74)">
            {screenUp}
            {openFront}
          </g>
        ),
      },
    ],
  },
  carton: {
    good: (
      <>
        {setFront}
        <Letters x={50} y={71}>
          55U7
        </Letters>
        <path d="M96 60h14M96 72h14" {...KEY} strokeWidth="4" />
        <path d="M116 40h66v66h-66zM116 40l12-14h66l-12 14M194 26v66l-12 14" fill={PAPER} />
        <Letters x={149} y={80}>
          55U7
        </Letters>
      </>
    ),
    bad: [
      {
        key: 'bad',
        picture: (
          <>
            {setFront}
            <Letters x={50} y={71}>
              55U7
            </Letters>
            <path d="M96 60h14M96 72h14M109 52l-12 28" strokeWidth="4" />
            <path d="M120 48h60v54h-60zM120 48l8-10h60l-8 10" fill={PAPER} />
            <Letters x={150} y={82}>
              43A2
            </Letters>
          </>
        ),
      },
    ],
  },
  intact: {
    good: (
      <>
        {carton}
        <path d="M18 50h124v80H18z" {...KEY} fill="none" />
        <path d="M64 96l12 12 24-26" {...KEY} fill="none" strokeWidth="5" />
      </>
    ),
    bad: [
      {
        key: 'hole',
        picture: (
          <>
            {carton}
            <path d="M52 76l14-4 8 8 16-4 2 16 10 6-10 14-14-2-8 8-14-8-10-2 2-14z" fill="currentColor" />
          </>
        ),
      },
      {
        key: 'collapsed',
        picture: (
          <>
            <path d="M18 62l26 6 20 26 34-20 44 2v54l-60-6-64 6z" fill={PAPER} />
            <path d="M18 62l32-24 46 20 30-22 48 4-32 36" fill={PAPER} />
            <path d="M142 76l32-36v70l-32 20z" fill={PAPER} />
          </>
        ),
      },
    ],
  },
  foam: {
    good: (
      <>
        <path d="M16 16h168v112H16z" fill={PAPER} />
        <path d="M44 40h112v64H44z" fill="currentColor" fillOpacity="0.15" />
        <path
          d="M22 22h44v16H42v26H22zM178 22h-44v16h24v26h20zM22 122h44v-16H42V80H22zM178 122h-44v-16h24V80h20z"
          {...KEY}
        />
      </>
    ),
    bad: [
      {
        key: 'bad',
        picture: (
          <>
            <path d="M16 16h168v112H16z" fill={PAPER} />
            <path d="M62 58h116v64H62z" fill="currentColor" fillOpacity="0.15" />
            <path d="M22 22h26v26H22zM22 96h34v26H22z" />
          </>
        ),
      },
    ],
  },
  bag: {
    good: (
      <>
        {setSide}
        <path d="M82 120V26q0-10 10-10h22q10 0 10 10v92q0 10-10 10H80q-12 0-12-12V92" {...KEY} fill="none" />
        <path d="M136 128q-24 14-60 4m8-7-8 7 9 6M68 92l-6 8M68 92l6 8" stroke="var(--accent)" />
      </>
    ),
    bad: [
      {
        key: 'toTheBack',
        picture: (
          <>
            {setSide}
            <path d="M82 118V26q0-10 10-10h22q10 0 10 10v94M82 118q0 10 10 10h36q12 0 12-12V92" strokeWidth="3" />
            <path d="M140 92l-6 8M140 92l6 8" />
          </>
        ),
      },
      {
        key: 'fromBelow',
        picture: (
          <>
            {setSide}
            <path d="M82 58v60q0 10 10 10h22q10 0 10-10V58" strokeWidth="3" />
          </>
        ),
      },
    ],
  },
  accessories: {
    good: (
      <>
        <path d="M16 14h168v112H16z" fill={PAPER} />
        <SetAbove y={74} />
        <path d="M66 22h68v36H66z" {...KEY} />
        <Word of="accessories" x={100} y={45} />
        <Word of="screen" x={100} y={114} />
      </>
    ),
    bad: [
      {
        key: 'bad',
        picture: (
          <>
            <path d="M16 14h168v112H16z" fill={PAPER} />
            <SetAbove y={40} />
            <path d="M66 78h68v36H66z" strokeWidth="3" />
            <Word of="accessories" x={100} y={101} />
          </>
        ),
      },
    ],
  },
  tape: {
    good: (
      <>
        {carton}
        <path d="M72 50h16l32-26h-16zM72 50h16v18H72zM72 130h16v-18H72z" {...KEY} />
        <path d="M86 43h8M98 33h8M77 59h6M77 121h6" stroke="var(--accent)" strokeWidth="3" />
      </>
    ),
    bad: [
      {
        key: 'bad',
        picture: (
          <>
            {carton}
            <path d="M18 50 6 30l34-20 10 14M142 50l20 6 32-26-20-6" fill={PAPER} />
            <path d="M72 50h16v14l-6-4-5 6-5-5z" strokeDasharray="4 3" />
          </>
        ),
      },
    ],
  },
  sheet: {
    good: (
      <>
        {carton}
        <path d="M40 66h80v46H40z" />
        <path d="M52 86l14-14M60 96l26-26" strokeWidth="2" />
        <path d="M150 56l16-13v10l-16 13z" fill="currentColor" />
        <path d="M148 76l22-18v28l-22 18z" {...KEY} />
        {sheetLines}
      </>
    ),
    bad: [
      {
        key: 'bad',
        picture: (
          <>
            {carton}
            <path d="M150 56l16-13v10l-16 13z" fill="currentColor" />
            <path d="M52 74h54v36H52z" strokeWidth="3" />
            <path d="M62 84v16M70 84v16M76 84v16M86 84v16M94 84v16" strokeWidth="2" />
          </>
        ),
      },
    ],
  },
};
