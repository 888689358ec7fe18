using EcoPark.Benchmarks;
using EcoPark.Benchmarks.Commands;
using EcoPark.Benchmarks.Platform;

// run [library [PART-OF-A-NAME] | commands [RUNS] | ledger [FIRMS] | pages | portal]: everything without arguments.
Console.OutputEncoding = System.Text.Encoding.UTF8;
var part = args.ElementAtOrDefault(0) ?? "";
var detail = args.ElementAtOrDefault(1);
Console.WriteLine(Machine.Describe());
Console.WriteLine(DemoPark.Size());
Console.WriteLine();
if (part is "" or "commands")
{
    UserCommands.Print(detail is null ? 11 : int.Parse(detail, System.Globalization.CultureInfo.InvariantCulture));
    Console.WriteLine();
}

if (part is "" or "ledger")
{
    await LedgerTable.PrintAsync(detail is null ? [100, 1_000, 10_000] : [int.Parse(detail, System.Globalization.CultureInfo.InvariantCulture)]);
    Console.WriteLine();
}

if (part is "" or "pages")
{
    await PagesTable.PrintAsync();
    Console.WriteLine();
}

if (part is "" or "portal")
{
    await PortalTable.PrintAsync();
    Console.WriteLine();
}

if (part is "" or "library")
{
    LibraryTable.Print(detail ?? "");
}
