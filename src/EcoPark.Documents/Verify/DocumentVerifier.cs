using EcoPark.Documents.Facts;
using EcoPark.Documents.Templates;
using EcoPark.Documents.Word;
using EcoPark.Standards.Definitions;

namespace EcoPark.Documents.Verify;

/// <summary>
/// Verifies a document against the facts from which it was written: every bound number, and every digit outside them.
/// </summary>
public static class DocumentVerifier
{
    private static readonly LocalText Whole = new("", "");

    /// <summary>Verifies the document. Nothing but the two files and the list of phrases is needed.</summary>
    /// <param name="document">The document as read, whoever saved it last.</param>
    /// <param name="facts">The facts as <see cref="FactsJson.Read"/> gave them, so that their own hash holds.</param>
    /// <param name="phrases">Set terms with numerals, which new sentences may use.</param>
    /// <param name="fileName">The file's name, which decides only when the text does not say which document it is.</param>
    public static VerificationReport Verify(WordText document, FactsFile facts, PhraseList phrases, string? fileName = null)
    {
        var lines = new DocumentLines(document);
        List<FoundLine> numbered = [.. lines.Lines.Where(line => LineTokens.IsNumbered(line.Text))];
        var record = Record(facts, numbered, fileName);
        var numbers = new NumberMatcher(facts, record, lines).Match(document.Numbers);
        var byId = facts.Facts.DistinctBy(fact => fact.Id, StringComparer.Ordinal).ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        var reported = numbers.Where(number => number.State is NumberState.Lost or NumberState.Unknown or NumberState.Duplicated)
            .Select(number => number.FactId).ToHashSet(StringComparer.Ordinal);
        var judge = new LineJudge(byId, reported, new KnownNumerals(facts, phrases));
        Judge(new LineMatcher(record.Fixed, numbered), judge);
        Contents(lines, judge);
        var found = document.CustomProperties.GetValueOrDefault(WordDocument.FactsHashProperty);
        var hash = found is null ? HashState.Absent : string.Equals(found, facts.Hash, StringComparison.Ordinal) ? HashState.Same : HashState.Different;
        return new VerificationReport
        {
            Document = record.File,
            Hash = hash,
            ExpectedHash = facts.Hash,
            FoundHash = found,
            Numbers = numbers,
            FixedTexts = judge.Changes,
            Unbound = judge.Unbound,
            Notes = [.. Notes(document, hash), .. judge.Notes],
        };
    }

    // By content, because files are renamed; the name settles a tie.
    private static DocumentFacts Record(FactsFile facts, List<FoundLine> found, string? fileName) =>
        facts.Documents.OrderByDescending(document => LineMatcher.Likeness(document.Fixed, found))
            .ThenByDescending(document => string.Equals(document.File, fileName, StringComparison.OrdinalIgnoreCase))
            .FirstOrDefault() ?? new DocumentFacts("", [], []);

    private static void Judge(LineMatcher matcher, LineJudge judge)
    {
        foreach (var (recorded, found) in matcher.Changed)
        {
            judge.Changed(recorded, found);
        }

        foreach (var recorded in matcher.Missing)
        {
            judge.Missing(recorded);
        }

        foreach (var found in matcher.New)
        {
            judge.New(found);
        }
    }

    // An entry of the contents repeats a heading of this document, and headings are verified.
    private static void Contents(DocumentLines lines, LineJudge judge)
    {
        var headings = lines.Lines.Where(line => line.Kind == FixedKind.Heading).Select(line => line.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in lines.Contents)
        {
            if (!LineText.Sentences(entry.Text).All(headings.Contains))
            {
                judge.New(entry);
            }
        }
    }

    private static IEnumerable<VerificationNote> Notes(WordText document, HashState hash)
    {
        if (document.HasTrackedChanges)
        {
            yield return new VerificationNote("tracked-changes", Whole, new LocalText(
                "文档含修订标记；核验以接受全部修订后的文字为准，请先接受或拒绝修订再定稿。",
                "The document has tracked changes; it was verified as if all were accepted. Accept or reject them before it is final."));
        }

        if (hash == HashState.Absent)
        {
            yield return new VerificationNote("hash-absent", Whole, new LocalText(
                "文档属性中没有报告哈希（有的软件会删去），只能按内容核验。",
                "The document's properties carry no report hash (some programs drop it); it was verified by content only."));
        }
        else if (hash == HashState.Different)
        {
            yield return new VerificationNote("hash-different", Whole, new LocalText(
                "文档属于另一版本的 facts.json，请用与其同时生成的 facts.json 核验。",
                "The document belongs to another version of the facts; verify it with the facts.json that was written with it."));
        }
    }
}
