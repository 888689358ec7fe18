using Xunit;

namespace EcoPark.Architecture.Tests.Projects;

public sealed class ProjectDirectionTests
{
    /// <summary>docs/architecture.md, "Direction": a project is here with everything it may refer to. A new project needs a line.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["EcoPark.Standards"] = [],
        ["EcoPark.Documents"] = ["EcoPark.Standards"],
        ["EcoPark.Hj212"] = [],
        ["EcoPark.Platform"] = ["EcoPark.Standards", "EcoPark.Documents"],
        ["EcoPark.Migrations.Sqlite"] = ["EcoPark.Platform"],
        ["EcoPark.Migrations.PostgreSql"] = ["EcoPark.Platform"],
        ["EcoPark.Registry"] = ["EcoPark.Standards", "EcoPark.Documents", "EcoPark.Platform"],
        ["EcoPark.Collection"] = ["EcoPark.Standards", "EcoPark.Documents", "EcoPark.Platform", "EcoPark.Registry"],
        ["EcoPark.Assessment"] = ["EcoPark.Standards", "EcoPark.Documents", "EcoPark.Platform", "EcoPark.Registry", "EcoPark.Collection"],
        ["EcoPark.Reporting"] = ["EcoPark.Standards", "EcoPark.Documents", "EcoPark.Platform", "EcoPark.Registry", "EcoPark.Collection", "EcoPark.Assessment"],
        ["EcoPark.Disclosure"] =
            ["EcoPark.Standards", "EcoPark.Documents", "EcoPark.Platform", "EcoPark.Registry", "EcoPark.Collection", "EcoPark.Assessment", "EcoPark.Reporting"],
        ["EcoPark.Host"] =
        [
            "EcoPark.Standards", "EcoPark.Documents", "EcoPark.Hj212", "EcoPark.Platform", "EcoPark.Registry", "EcoPark.Collection", "EcoPark.Assessment",
            "EcoPark.Reporting", "EcoPark.Disclosure", "EcoPark.Migrations.Sqlite", "EcoPark.Migrations.PostgreSql",
        ],
    };

    [Fact]
    public void Projects_refer_only_to_projects_on_their_left()
    {
        Violations.None(WrongReferences(ProjectFile.All()));
    }

    [Fact]
    public void A_reference_to_the_right_is_found()
    {
        var wrong = new ProjectFile("src/EcoPark.Standards/EcoPark.Standards.csproj", "EcoPark.Standards", ["EcoPark.Documents"], []);

        Assert.Equal(["EcoPark.Standards may not refer to EcoPark.Documents"], WrongReferences([wrong]));
    }

    [Fact]
    public void A_project_without_a_stated_place_is_found()
    {
        var unknown = new ProjectFile("src/EcoPark.Extra/EcoPark.Extra.csproj", "EcoPark.Extra", [], []);

        Assert.Equal(["EcoPark.Extra has no place in docs/architecture.md and in this test"], WrongReferences([unknown]));
    }

    [Fact]
    public void Only_tests_refer_to_the_executable()
    {
        Assert.All(ProjectFile.All().Where(project => project.Projects.Contains("EcoPark.Host")), project => Assert.True(project.IsTest, project.Name));
    }

    [Fact]
    public void Project_files_have_at_most_25_lines()
    {
        Violations.None(ProjectFile.All().Where(project => Repository.Lines(project.Path).Length > 25).Select(project => project.Path));
    }

    [Fact]
    public void The_solution_holds_every_project()
    {
        var solution = Repository.Text("EcoPark.slnx");

        Violations.None(ProjectFile.All().Select(project => project.Path).Where(path => !solution.Contains($"\"{path}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Versions_of_packages_stand_in_one_file()
    {
        Violations.None(ProjectFile.All().Select(project => project.Path).Where(path => Repository.Text(path).Contains(" Version=", StringComparison.Ordinal)));
    }

    private static List<string> WrongReferences(IEnumerable<ProjectFile> projects)
    {
        var found = new List<string>();
        foreach (var project in projects.Where(project => !project.IsTest))
        {
            if (!Allowed.TryGetValue(project.Name, out var allowed))
            {
                found.Add($"{project.Name} has no place in docs/architecture.md and in this test");
                continue;
            }

            found.AddRange(project.Projects.Except(allowed).Select(other => $"{project.Name} may not refer to {other}"));
        }

        return found;
    }
}
