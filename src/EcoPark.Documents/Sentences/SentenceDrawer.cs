using EcoPark.Documents.Facts;
using EcoPark.Documents.Figures;
using EcoPark.Documents.Narratives;
using EcoPark.Documents.Report;
using EcoPark.Documents.Templates;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Sentences;

/// <summary>
/// Shows stored sentences as the documents print them, piece by piece, so that they can be edited where they are read. It
/// judges and prints with the same parts as the documents do: the numbers carry the ids of their facts.
/// </summary>
public sealed class SentenceDrawer
{
    private const string Place = "text";
    private readonly ReportSources _sources;
    private readonly FieldWriter _fields;
    private readonly ClaimJudge _claims;

    /// <summary>A drawer over one evaluated park-year.</summary>
    public SentenceDrawer(ReportSources sources, ParkYearEvaluation evaluation)
    {
        _sources = sources;
        Figures = new FigureBook(evaluation, sources.Library);
        _fields = new FieldWriter(Figures, new FactTable());
        _claims = new ClaimJudge(Figures);
    }

    /// <summary>What is printed from.</summary>
    public FigureBook Figures { get; }

    /// <summary>What is wrong with a sentence: unknown figures, units that do not fit, digits bound to nothing, braces.</summary>
    public IReadOnlyList<Problem> Check(string source)
    {
        var problems = new List<Problem>();
        _ = new SentenceParser(_sources.Library, _sources.Standard, _sources.Phrases, problems).Parse(source, null, Place);
        return problems;
    }

    /// <summary>Draws a sentence; one with faults stands as the words it is written in.</summary>
    public DrawnSentence Draw(string source)
    {
        if (source == SentenceText.Break)
        {
            return new DrawnSentence(source, [], []);
        }

        var problems = new List<Problem>();
        var sentence = new SentenceParser(_sources.Library, _sources.Standard, _sources.Phrases, problems).Parse(source, null, Place);
        var nodes = SourceNode.Read(source);
        if (problems.Exists(problem => problem.Code != "template-digit") || nodes.Count != sentence.Parts.Count)
        {
            return new DrawnSentence(source, [new DrawnPiece.Words(source)], []);
        }

        var missing = new List<string>();
        var pieces = new List<DrawnPiece>();
        var stands = Write(nodes, sentence.Parts, pieces, missing);
        List<string> gaps = [.. missing.Distinct(StringComparer.Ordinal)];
        return new DrawnSentence(source, stands && pieces.Exists(IsPrinted) ? pieces : [new DrawnPiece.Folded(source, gaps)], gaps);
    }

    private static bool IsPrinted(DrawnPiece piece) => piece is DrawnPiece.Words { Text.Length: > 0 } or DrawnPiece.Field or DrawnPiece.Mark { Shown.Length: > 0 };

    private bool Write(IReadOnlyList<SourceNode> nodes, IReadOnlyList<TemplatePart> parts, List<DrawnPiece> pieces, List<string> missing)
    {
        for (var index = 0; index < parts.Count; index++)
        {
            var (node, part) = (nodes[index], parts[index]);
            var stands = (part, node) switch
            {
                (TemplatePart.Words words, _) => Add(pieces, new DrawnPiece.Words(words.Text)),
                (TemplatePart.Claim claim, SourceNode.Block block) => WriteClaim(block, claim, pieces, missing),
                (TemplatePart.Join join, SourceNode.Block block) => WriteJoin(block, join, pieces, missing),
                _ => WriteField(node, part, pieces, missing),
            };
            if (!stands)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Add(List<DrawnPiece> pieces, DrawnPiece piece)
    {
        pieces.Add(piece);
        return true;
    }

    private bool WriteField(SourceNode node, TemplatePart part, List<DrawnPiece> pieces, List<string> missing)
    {
        var written = new List<NarrativeInline>();
        if (!_fields.TryWrite(part, written, out var absent))
        {
            missing.AddRange(absent);
            if (!FieldWriter.IsOptional(part))
            {
                return false;
            }

            written = [new NarrativeInline.Gap(absent.Count > 0 ? absent[0] : "")];
        }

        return Add(pieces, new DrawnPiece.Field(node.Source, part, written));
    }

    private bool WriteClaim(SourceNode.Block block, TemplatePart.Claim claim, List<DrawnPiece> pieces, List<string> missing)
    {
        var inner = new List<DrawnPiece>();
        var own = new List<string>();
        var stands = _claims.Holds(claim.Condition) && Write(block.Clauses[0], claim.Parts, inner, own);
        missing.AddRange(own);
        if (!stands)
        {
            return Add(pieces, new DrawnPiece.Folded(block.Source, own));
        }

        pieces.Add(new DrawnPiece.Mark(block.Open, ""));
        pieces.AddRange(inner);
        return Add(pieces, new DrawnPiece.Mark("{end}", ""));
    }

    private bool WriteJoin(SourceNode.Block block, TemplatePart.Join join, List<DrawnPiece> pieces, List<string> missing)
    {
        var isFirst = true;
        pieces.Add(new DrawnPiece.Mark(block.Open, ""));
        for (var index = 0; index < join.Clauses.Count; index++)
        {
            var inner = new List<DrawnPiece>();
            var own = new List<string>();
            var stands = Write(block.Clauses[index], join.Clauses[index], inner, own) && inner.Exists(IsPrinted);
            missing.AddRange(own);
            if (index > 0)
            {
                pieces.Add(new DrawnPiece.Mark("{also}", stands && !isFirst ? join.Sign : ""));
            }

            pieces.AddRange(stands ? inner : [new DrawnPiece.Folded(string.Concat(block.Clauses[index].Select(node => node.Source)), own)]);
            isFirst &= !stands;
        }

        pieces.Add(new DrawnPiece.Mark("{end}", ""));
        return !isFirst;
    }
}
