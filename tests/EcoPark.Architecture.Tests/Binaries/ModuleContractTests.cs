using Xunit;

namespace EcoPark.Architecture.Tests.Binaries;

/// <summary>
/// What a module uses of the modules on its left: the types in their Contracts, and those listed here with a reason.
/// The list may shrink; a new line is a decision.
/// </summary>
public sealed class ModuleContractTests
{
    private static readonly string[] Modules = ["EcoPark.Registry", "EcoPark.Collection", "EcoPark.Assessment", "EcoPark.Reporting", "EcoPark.Disclosure"];

    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["EcoPark.Registry.Enterprises.Enterprise"] = "an entity: names and years of firms are joined inside queries, which a contract type cannot be",
        ["EcoPark.Collection.Ledger.Fact"] = "an entity: what is behind a number is read in one query",
        ["EcoPark.Collection.Ledger.Decision"] = "an entity: see Fact",
        ["EcoPark.Collection.Ledger.DecisionKind"] = "a column of Decision",
        ["EcoPark.Collection.Ledger.EvidenceLink"] = "a column of Fact",
        ["EcoPark.Collection.Ledger.FactKind"] = "a column of Fact",
        ["EcoPark.Collection.Ledger.SubjectKind"] = "a column of Fact",
        ["EcoPark.Collection.Ledger.FactSubject"] = "whom a fact is about; a part of NewFact",
        ["EcoPark.Collection.Ledger.NewFact"] = "the way to append to the ledger; to move to Contracts",
        ["EcoPark.Collection.Projection.ParkLedgers"] = "the way to read the ledger; to move to Contracts",
        ["EcoPark.Collection.Projection.ParkLedger"] = "what ParkLedgers gives; to move to Contracts",
        ["EcoPark.Collection.Projection.ParkValue"] = "what ParkLedger gives; to move to Contracts",
        ["EcoPark.Collection.Projection.Contribution"] = "what ParkLedger gives; to move to Contracts",
        ["EcoPark.Collection.Projection.FactValue"] = "what ParkLedger gives; to move to Contracts",
        ["EcoPark.Collection.FormsOfPark"] = "the forms and their labels; to move to Contracts",
        ["EcoPark.Collection.Progress.ProgressBoard"] = "which forms are missing, for the workbench; to move to Contracts",
        ["EcoPark.Collection.Progress.ExpectedForm"] = "what ProgressBoard gives; to move to Contracts",
        ["EcoPark.Collection.Submissions.SubmissionState"] = "a part of ExpectedForm",
        ["EcoPark.Registry.Industries.IndustryCodes"] = "names of industries on the portal; to move to Contracts",
        ["EcoPark.Registry.Registers.Declarations.Condition"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.Condition.Filled"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.Condition.Reached"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.Condition.Reason"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.DueRule"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.DueRule.Computed"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.DueState"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.FieldProblem"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.LifeCycle"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.Measure"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.Measure.Count"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.Measure.Enterprises"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.RecordFilter"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.RecordReading"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.RegisterChoice"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.RegisterDeclaration"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.RegisterField"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.RegisterStatistic"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.ReportFigure"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.SavedView"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.Stage"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.SubjectKind"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Declarations.Transition"] = "a register is declared with it, by whichever module owns the register",
        ["EcoPark.Registry.Registers.Records.RegisterChanged"] = "the way to follow a register from another module; to move to Contracts",
        ["EcoPark.Registry.Registers.Records.RegisterRecord"] = "a part of RegisterChanged",
        ["EcoPark.Registry.Registers.Records.RegisterSubscriber"] = "the way to follow a register from another module; to move to Contracts",
        ["EcoPark.Reporting.Figures.ReportBasis"] = "what ReadReport asks for or gives",
        ["EcoPark.Reporting.Figures.ReportKey"] = "what ReadReport asks for or gives",
        ["EcoPark.Reporting.Reports.Read.ReadReport"] = "the report as it stands, for the disclosure editor; to move to Contracts",
        ["EcoPark.Reporting.Reports.Read.ReportGap"] = "what ReadReport asks for or gives",
        ["EcoPark.Reporting.Reports.Read.ReportView"] = "what ReadReport asks for or gives",
        ["EcoPark.Reporting.Reports.ReportComment"] = "what ReadReport asks for or gives",
    };

    [Theory]
    [InlineData("EcoPark.Registry")]
    [InlineData("EcoPark.Collection")]
    [InlineData("EcoPark.Assessment")]
    [InlineData("EcoPark.Reporting")]
    [InlineData("EcoPark.Disclosure")]
    public void Modules_use_contracts_of_modules_on_their_left(string module)
    {
        Violations.None(Foreign(CompiledLibrary.Read(module)).Where(type => !Exceptions.ContainsKey(type)).Select(type => $"{module} uses {type}"));
    }

    [Fact]
    public void Exceptions_are_still_needed_and_have_a_reason()
    {
        var used = Modules.SelectMany(module => Foreign(CompiledLibrary.Read(module))).ToHashSet(StringComparer.Ordinal);

        Violations.None(Exceptions.Keys.Where(type => !used.Contains(type)));
        Assert.All(Exceptions.Values, reason => Assert.NotEmpty(reason));
    }

    private static IEnumerable<string> Foreign(CompiledLibrary library) => library.TypesUsed
        .Where(type => Modules.Any(module => module != library.Name && type.StartsWith(module + ".", StringComparison.Ordinal) && !type.StartsWith(module + ".Contracts.", StringComparison.Ordinal)))
        .Distinct(StringComparer.Ordinal);
}
