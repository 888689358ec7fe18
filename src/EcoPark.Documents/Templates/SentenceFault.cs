using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Templates;

/// <summary>A fault of an office's own wording.</summary>
/// <param name="Sentence">Counted from 1, paragraph breaks included.</param>
/// <param name="Column">The character where it begins, counted from 1.</param>
/// <param name="Problem">What is wrong; its message names sentence and column too.</param>
public sealed record SentenceFault(int Sentence, int Column, Problem Problem);
