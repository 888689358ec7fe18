using EcoPark.Benchmarks;

// run [library|commands] [FILTER]: both parts without arguments; FILTER is a part of a benchmark's class.
Console.OutputEncoding = System.Text.Encoding.UTF8;
var part = args.ElementAtOrDefault(0) ?? "";
var filter = args.ElementAtOrDefault(1) ?? "";
if (part is "" or "library")
{
    LibraryTable.Print(filter);
}
