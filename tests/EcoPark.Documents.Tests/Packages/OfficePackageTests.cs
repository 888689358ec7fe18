using System.IO.Compression;
using System.Text;
using EcoPark.Documents.Packages;
using EcoPark.Documents.Tests.Word;
using Xunit;

namespace EcoPark.Documents.Tests.Packages;

public sealed class OfficePackageTests
{
    [Fact]
    public void Parts_are_named_without_slash_and_found_whatever_their_case()
    {
        using var package = Open(Docx.Zip(("/word\\Document.xml", "<a/>"), ("b.xml", "<b/>")));

        Assert.Equal(["b.xml", "word/Document.xml"], package.PartNames);
        Assert.True(package.Contains("word/document.xml"));
    }

    [Fact]
    public void Links_are_resolved_from_the_folder_of_the_part_and_those_to_outside_are_left_out()
    {
        using var package = Open(Docx.Zip(("xl/worksheets/_rels/sheet1.xml.rels",
            """<R><a Id="1" Type="t/drawing" Target="../drawings/d1.xml"/><a Id="2" Type="t/x" Target="/top.xml"/><a Id="3" Type="t/x" Target="../../../../etc/passwd"/><a Id="4" Type="t/x" Target="http://example.invalid/" TargetMode="External"/></R>""")));

        Assert.True(package.Relationships("xl/worksheets/sheet1.xml").TryGet(out var links, out _));
        Assert.Equal(
            [new("1", "drawing", "xl/drawings/d1.xml"), new("2", "x", "top.xml"), new("3", "x", "etc/passwd")],
            links);
    }

    [Theory]
    [InlineData("", "package.not_a_zip")]
    [InlineData("%PDF-1.7", "package.not_a_zip")]
    [InlineData("PK\u0003\u0004", "package.not_a_zip")]
    public void What_is_no_zip_is_said_to_be_none(string text, string code) => Assert.Equal(code, Problem(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void An_old_or_encrypted_file_is_named_as_such() =>
        Assert.Equal("package.old_or_encrypted", Problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]));

    [Fact]
    public void Two_parts_of_one_name_are_refused() =>
        Assert.Equal("package.duplicate_part", Problem(Docx.Zip(("a.xml", "1"), ("A.xml", "2"))));

    [Fact]
    public void Too_many_entries_are_refused()
    {
        var entries = Enumerable.Range(0, 6).Select(i => ($"{i}.xml", "")).ToList();

        Assert.Equal("package.too_many_entries", Problem(Docx.Zip(entries), new PackageLimits { Entries = 5 }));
        Assert.Equal("package.too_many_entries", Problem(Docx.Zip(entries), new PackageLimits { Entries = 2 }));
        Assert.Equal("", Problem(Docx.Zip(entries), new PackageLimits { Entries = 6 }));
    }

    [Fact]
    public void A_file_above_the_limit_is_refused_and_one_at_the_limit_is_read()
    {
        var bytes = Docx.Zip(("a.xml", "<a/>"));

        Assert.Equal("", Problem(bytes, new PackageLimits { FileBytes = bytes.Length }));
        Assert.Equal("package.too_large", Problem(bytes, new PackageLimits { FileBytes = bytes.Length - 1 }));
    }

    [Fact]
    public void A_zip_bomb_is_refused_by_ratio_and_by_size()
    {
        var bomb = Docx.Zip(("word/document.xml", new string('a', 9 * 1024 * 1024)));
        var many = Docx.Zip([.. Enumerable.Range(0, 3).Select(i => ($"{i}.xml", new string('a', 1024 * 1024)))]);

        Assert.Equal("package.ratio", Problem(bomb));
        Assert.Equal("package.inflates_too_large", Problem(many, new PackageLimits { InflatedBytes = 3 * 1024 * 1024 - 1 }));
        Assert.Equal("", Problem(many, new PackageLimits { InflatedBytes = 3 * 1024 * 1024 }));
    }

    [Fact]
    public void A_part_that_differs_from_what_the_directory_claims_is_refused()
    {
        var bytes = Docx.Zip(("a.xml", new string('a', 5000)));
        // Offset 24 of a directory entry is the size after inflating.
        var directory = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 5);

        Assert.Equal("package.damaged_part", Problem(bytes));
    }

    [Fact]
    public void Content_is_the_checked_file_again()
    {
        var bytes = Docx.Zip(("a.xml", "<a/>"));
        using var package = Open(bytes);
        using var copy = new MemoryStream();
        package.Content.CopyTo(copy);

        Assert.Equal(bytes, copy.ToArray());
    }

    [Fact]
    public void A_missing_part_is_a_problem_with_its_name()
    {
        using var package = Open(Docx.Zip(("a.xml", "<a/>")));

        Assert.False(package.OpenPart("b.xml").TryGet(out _, out var problem));
        Assert.Equal(("package.missing_part", "b.xml"), (problem.Code, problem.Place));
    }

    [Fact]
    public void Repacked_zips_of_equal_content_are_equal_and_begin_with_the_content_types()
    {
        byte[] Repack(params (string, string)[] entries)
        {
            using var target = new MemoryStream();
            FixedZip.Repack(new MemoryStream(Docx.Zip(entries)), target);
            return target.ToArray();
        }

        var bytes = Repack(("b.xml", "2"), ("[Content_Types].xml", "1"), ("a.xml", "3"));
        using var zip = new ZipArchive(new MemoryStream(bytes));

        Assert.Equal(bytes, Repack(("a.xml", "3"), ("b.xml", "2"), ("[Content_Types].xml", "1")));
        Assert.Equal(["[Content_Types].xml", "a.xml", "b.xml"], zip.Entries.Select(entry => entry.FullName));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    private static OfficePackage Open(byte[] bytes) =>
        OfficePackage.Open(new MemoryStream(bytes)).TryGet(out var package, out var problem)
            ? package
            : throw new InvalidOperationException(problem.ToString());

    private static string Problem(byte[] bytes, PackageLimits? limits = null)
    {
        if (!OfficePackage.Open(new MemoryStream(bytes), limits).TryGet(out var package, out var problem))
        {
            return problem.Code;
        }

        package.Dispose();
        return "";
    }
}
