using EcoPark.Documents.Excel;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Web;
using EcoPark.Registry.Registers.Attachments;
using EcoPark.Registry.Registers.Bulk;
using EcoPark.Registry.Registers.ChangeRecord;
using EcoPark.Registry.Registers.Exchange;
using EcoPark.Registry.Registers.MoveRecord;
using EcoPark.Registry.Registers.OpenRecord;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Registry.Registers.Web;

/// <summary>What can be done to registers over HTTP.</summary>
internal static class RegisterWrites
{
    /// <summary>Own limit of a workbook that is handed in.</summary>
    private const int LargestWorkbook = 20 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder registers)
    {
        registers.MapPost("/{register}", OpenAsync).Require(Permission.RegisterWrite).WithSummary("Puts a record into a register");
        registers.MapPut("/{register}/{id:guid}", ChangeAsync).Require(Permission.RegisterWrite).WithSummary("Changes the values of a record; 409 with both values when somebody was faster");
        registers.MapPost("/{register}/{id:guid}/move", MoveAsync).Require(Permission.RegisterWrite).WithSummary("Takes a record one step along its life cycle");
        registers.MapPost("/{register}/bulk", BulkAsync).Require(Permission.RegisterWrite).WithSummary("The same act on many records; a dry run unless done is true");
        registers.MapPost("/{register}/import", ImportAsync).Require(Permission.RegisterWrite).WithSummary("Checks a workbook, and takes its good rows when done is true");
        registers.MapPost("/{register}/import/marked", MarkedAsync).Require(Permission.RegisterWrite).WithSummary("The workbook as handed in, with coloured cells and messages");
        registers.MapPost("/{register}/{id:guid}/files", AttachAsync).Require(Permission.RegisterWrite).WithSummary("Attaches the body as a file");
        registers.MapDelete("/{register}/{id:guid}/files/{attachment:guid}", DetachAsync).Require(Permission.RegisterWrite).WithSummary("Takes a file off a record");
    }

    private static async Task<IResult> OpenAsync([AsParameters] RegisterAsk ask, OpenIn input, OpenRecord.OpenRecord handler) =>
        RegisterReads.Answer(await handler.HandleAsync(await ask.Viewer.GetAsync(ask.Cancellation), new(ask.Address, input.Subject, input.Values) { AcceptSame = input.AcceptSame }, ask.Cancellation),
            key => TypedResults.Created($"/api/parks/{ask.Park}/registers/{ask.Register}/{key.Id:D}", key));

    private static async Task<IResult> ChangeAsync([AsParameters] RegisterAsk ask, Guid id, ChangeIn input, ChangeRecord.ChangeRecord handler) =>
        RegisterReads.Answer(await handler.HandleAsync(await ask.Viewer.GetAsync(ask.Cancellation), new(new(ask.Address, id, input.Version), input.Values) { Note = input.Note }, ask.Cancellation), Key);

    private static async Task<IResult> MoveAsync([AsParameters] RegisterAsk ask, Guid id, MoveIn input, MoveRecord.MoveRecord handler) =>
        RegisterReads.Answer(await handler.HandleAsync(await ask.Viewer.GetAsync(ask.Cancellation),
            new(new(ask.Address, id, input.Version), input.Transition) { Note = input.Note, Values = input.Values }, ask.Cancellation), Key);

    private static async Task<IResult> BulkAsync([AsParameters] RegisterAsk ask, BulkIn input, BulkAct handler)
    {
        BulkChange? act = input.Act switch
        {
            "move" when input.Transition is { } transition => new BulkChange.Move(transition, input.Note),
            "assign" => new BulkChange.Assign(input.Person),
            "due" => new BulkChange.SetDue(input.Day),
            _ => null,
        };
        return act is null
            ? EndpointConventions.Refused([new Problem("register-bulk", $"{input.Act}", "act 应为 move（带 transition）、assign 或 due。", "act must be move with a transition, assign or due.")], Words.IsChinese)
            : RegisterReads.Answer(await handler.HandleAsync(await ask.Viewer.GetAsync(ask.Cancellation), new(ask.Address, input.Ids, act) { IsDone = input.Done }, ask.Cancellation), outcome => TypedResults.Ok(outcome));
    }

    private static async Task<IResult> ImportAsync([AsParameters] RegisterAsk ask, bool? done, ImportRecords handler, HttpRequest request) =>
        await ReadAsync(request, ask.Cancellation) is not { } content ? TooLarge()
            : RegisterReads.Answer(await handler.HandleAsync(await ask.Viewer.GetAsync(ask.Cancellation), new(ask.Address, "import.xlsx", content) { IsDone = done == true }, ask.Cancellation),
                result => TypedResults.Ok(result));

    private static async Task<IResult> MarkedAsync([AsParameters] RegisterAsk ask, ImportRecords handler, HttpRequest request)
    {
        if (await ReadAsync(request, ask.Cancellation) is not { } content)
        {
            return TooLarge();
        }

        var result = await handler.HandleAsync(await ask.Viewer.GetAsync(ask.Cancellation), new(ask.Address, "import.xlsx", content), ask.Cancellation);
        return RegisterReads.Answer(result, checkedFile => RegisterReads.Answer(ReturnedWorkbook.Write(content, checkedFile.Remarks),
            marked => TypedResults.File(marked, ExportFile.Excel, "checked.xlsx")));
    }

    private static async Task<IResult> AttachAsync([AsParameters] RegisterAsk ask, Guid id, [AsParameters] AttachAsk file, HttpRequest request) =>
        RegisterReads.Answer(await file.Handler.HandleAsync(await ask.Viewer.GetAsync(ask.Cancellation), new(new(ask.Address, id, 0), file.Evidence, file.Name, request.Body), ask.Cancellation), Key);

    private static async Task<IResult> DetachAsync([AsParameters] RegisterAsk ask, Guid id, Guid attachment, AttachFile handler) =>
        RegisterReads.Answer(await handler.DetachAsync(await ask.Viewer.GetAsync(ask.Cancellation), new(ask.Address, id, 0), attachment, ask.Cancellation), Key);

    private static IResult Key(RecordKey key) => TypedResults.Ok(key);

    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (content.Length + read > LargestWorkbook)
            {
                return null;
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static IResult TooLarge() => EndpointConventions.Refused([new Problem("file-too-large", "", $"工作簿超过 {LargestWorkbook / 1024 / 1024} MB。请拆分后再导入。",
        $"The workbook is larger than {LargestWorkbook / 1024 / 1024} MB. Split it and import again.")], Words.IsChinese);
}

/// <summary>What a handed-in file is.</summary>
internal sealed record AttachAsk(string Evidence, string Name, AttachFile Handler);
