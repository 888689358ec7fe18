using EcoPark.Documents.Packages;
using EcoPark.Documents.Word;
using EcoPark.Standards.Reading;

namespace EcoPark.Fuzz.Targets;

/// <summary>Word documents, as verify and examine read them.</summary>
internal sealed class WordTarget : FuzzTarget
{
    public override string Name => "word";

    public override TimeSpan Longest => TimeSpan.FromSeconds(6);

    public override IReadOnlyList<byte[]> Seeds { get; } = [Written()];

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "<w:p>", "</w:p>", "<w:r>", "<w:t>", "</w:t>", "<w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>", "<w:sdt>", "<w:sdtContent>", "<w:gridSpan w:val=\"99999999\"/>", "<w:vMerge/>", "<w:del>", "<w:ins>",
        "<w:fldChar w:fldCharType=\"begin\"/>", "<w:instrText>", "<!DOCTYPE x [<!ENTITY y 'z'>]>", "&y;", "&#0;", "<", ">", "/>", "w:val=\"-1\"", "999999999", "rId1", "../",
    ];

    public override byte[] Mutate(byte[] input, Mutator mutator) => OfficeFile.Mutate(input, mutator, Tokens);

    public override string Run(byte[] input)
    {
        using var stream = new MemoryStream(input);
        if (WordReader.Read(stream).TryGet(out var text, out var problem))
        {
            return $"ok {text.Paragraphs.Count()} {text.Paragraphs.Sum(paragraph => paragraph.Text.Length)} {text.Numbers.Count} {text.HasTrackedChanges}";
        }

        Assert.True(problem.Code.Length > 0 && problem.Zh.Length > 0 && problem.En.Length > 0, $"a problem without code or message: {problem}");
        return problem.Code;
    }

    private static byte[] Written()
    {
        var document = new WordDocument
        {
            Title = "示例",
            Blocks =
            [
                new WordBlock.TitleLine("示例园区年度评价报告"),
                new WordBlock.TableOfContents(),
                new WordBlock.Heading(1, "一、概况"),
                new WordBlock.Paragraph([new WordInline.Text("工业增加值"), new WordInline.BoundNumber("f1", "industrial_value_added", "62.00", 1), new WordInline.Text("亿元。")]),
                new WordBlock.Paragraph([new WordInline.CheckBox(true), new WordInline.LineBreak(), new WordInline.Text("是")]),
                new WordBlock.PageBreak(),
            ],
        };
        using var stream = new MemoryStream();
        WordWriter.Write(document, stream);
        return stream.ToArray();
    }
}
