using System.IO.Compression;
using System.Text;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Standards.Reading;
using Xunit;

namespace EcoPark.Modules.Tests.Platform.Files;

public sealed class FileStoreTests
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Theory]
    [InlineData("../../../etc/passwd", "passwd")]
    [InlineData("..\\..\\windows\\system.ini", "system.ini")]
    [InlineData("/etc/shadow", "shadow")]
    [InlineData("C:\\发票.pdf", "发票.pdf")]
    [InlineData("a\u0000b\r\n.txt", "ab.txt")]
    [InlineData("folder/", "file")]
    public async Task A_name_leads_to_no_folder(string given, string kept)
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);

        var file = await KeepAsync(park, given, "proof"u8.ToArray());

        Assert.Equal(kept, file.Value!.Name);
        var root = park.Get<DataFolder>().Files;
        Assert.Equal([Path.Combine(root, file.Value.Sha256[..2], file.Value.Sha256)], Directory.GetFiles(root, "*", SearchOption.AllDirectories));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_same_bytes_lie_there_once_under_their_hash(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);

        var first = await KeepAsync(park, "a.txt", "abc"u8.ToArray());
        var second = await KeepAsync(park, "b.txt", "abc"u8.ToArray());

        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", first.Value!.Sha256);
        Assert.Equal(first.Value.Sha256, second.Value!.Sha256);
        Assert.NotEqual(first.Value.Id, second.Value.Id);
        await using var stored = park.Get<FileStore>().Open(first.Value);
        Assert.Equal("abc", await new StreamReader(stored).ReadToEndAsync());
        Assert.Single(Directory.GetFiles(park.Get<DataFolder>().Files, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task The_type_is_that_of_the_bytes_whatever_the_name_says()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);

        Assert.Equal("application/pdf", (await KeepAsync(park, "page.html", "%PDF-1.7"u8.ToArray())).Value!.MediaType);
        Assert.Equal("image/png", (await KeepAsync(park, "a.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A])).Value!.MediaType);
        Assert.Equal("image/jpeg", (await KeepAsync(park, "a.exe", [0xFF, 0xD8, 0xFF, 0xE0])).Value!.MediaType);
        Assert.Equal(Excel, (await KeepAsync(park, "a.docx", Package(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<x/>")))).Value!.MediaType);
        // A page is kept as text and handed out as a download: it is never shown.
        Assert.Equal("text/plain", (await KeepAsync(park, "x.html", "<script>alert(1)</script>"u8.ToArray())).Value!.MediaType);
    }

    [Theory]
    [InlineData("report.pdf", "MZ\u0090\0\u0003")]
    [InlineData("report.pdf", "\u007fELF\u0002\u0001\0")]
    [InlineData("empty.txt", "")]
    public async Task A_program_an_unknown_type_and_an_empty_file_are_refused(string name, string content)
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);

        Assert.Equal("file-type", Code(await KeepAsync(park, name, Encoding.Latin1.GetBytes(content))));
        Assert.Empty(Directory.GetFiles(park.Get<DataFolder>().Files, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("xl/vbaProject.bin", "<Types/>")]
    [InlineData("xl/VBAPROJECT.BIN", "<Types/>")]
    [InlineData("elsewhere/vbaProject.bin", "<Types/>")]
    [InlineData("xl/renamed.bin", "<Override PartName=\"/xl/renamed.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>")]
    [InlineData("xl/sheet.xml", "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>")]
    public async Task A_workbook_with_a_macro_is_refused_under_whatever_name(string part, string types)
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);

        Assert.Equal("file-type", Code(await KeepAsync(park, "plan.xlsx", Package(("[Content_Types].xml", types), ("xl/workbook.xml", "<x/>"), (part, "x")))));
    }

    [Fact]
    public async Task An_archive_that_is_no_document_and_a_broken_one_are_refused()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);

        Assert.Equal("file-type", Code(await KeepAsync(park, "all.zip", Package(("readme.txt", "x")))));
        Assert.Equal("file-type", Code(await KeepAsync(park, "a.xlsx", [.. "PK\u0003\u0004"u8, .. new byte[100]])));
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused_and_leaves_nothing_behind()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);
        await using var endless = new EndlessText();

        var kept = await KeepAsync(park, "big.txt", endless);

        Assert.Equal("file-too-large", Code(kept));
        Assert.Contains("50 MB", kept.Problems[0].En, StringComparison.Ordinal);
        Assert.InRange(endless.Given, 50L * 1024 * 1024, 51L * 1024 * 1024);
        Assert.Empty(Directory.GetFiles(park.Get<DataFolder>().Files, "*", SearchOption.AllDirectories));
    }

    private static async Task<Result<StoredFile>> KeepAsync(TestPark park, string name, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return await KeepAsync(park, name, content);
    }

    private static async Task<Result<StoredFile>> KeepAsync(TestPark park, string name, Stream content)
    {
        await using var work = await park.WriteAsync();
        var kept = await park.Get<FileStore>().KeepAsync(work, park.Officer, new FileOffer(park.Park.Id, name, content), CancellationToken.None);
        await work.CommitAsync(CancellationToken.None);
        return kept;
    }

    private static byte[] Package(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var entry = new StreamWriter(package.CreateEntry(name).Open());
                entry.Write(text);
            }
        }

        return bytes.ToArray();
    }

    private static string Code(Result<StoredFile> result) => Assert.Single(result.Problems).Code;

    /// <summary>Text without an end, as an upload with a wrong length would be.</summary>
    private sealed class EndlessText : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'a');
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
