namespace EcoPark.Documents.Disclosure;

/// <summary>One box of part two of the form: 园区简介, 主要工作, 问题, 下阶段工作计划.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Paragraphs">Its headings and paragraphs.</param>
public sealed record PublicPart(string Label, IReadOnlyList<PublicParagraph> Paragraphs);
