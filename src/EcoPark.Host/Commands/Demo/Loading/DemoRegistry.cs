using System.Globalization;
using System.Text.Json;
using EcoPark.Assessment.Selections;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Registry.Parks;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>The park, its offices, its firms, what it is like in each year, and what it chose to be judged by.</summary>
internal sealed class DemoRegistry(ChainWriter chain)
{
    private const int NamedIn = 2017; // as title.json has it
    private const int FirstYear = 2014;

    public async Task<DemoGround> AddAsync(DemoFiles files, Viewer loader, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(loader, cancellation);
        var park = new Park("demo", files["registry"].GetProperty("park").Text("name"), FirstYear, "hj274-2015");
        park.MarkAsDemo();
        park.WorkOn(2019);
        work.Db.Add(park);
        var organisations = AddOrganisations(files, work, park);
        var enterprises = AddEnterprises(files, work, park, loader);
        AddProfiles(files, work, park);
        work.Audit("park.add", new("park", park.Key, park.Id), after: park.Name);
        await work.CommitAsync(cancellation);
        return new DemoGround(park, enterprises, organisations)
        {
            ShortNames = files["registry"].Rows("enterprises").ToDictionary(row => row.Text("uscc"), row => row.Text("shortName"), StringComparer.Ordinal),
        };
    }

    /// <summary>A firm that came later: it counts from its first year on.</summary>
    public async Task<EnterpriseId> AddNewcomerAsync(DemoFiles files, DemoGround ground, Viewer officer, CancellationToken cancellation)
    {
        var row = files["work-2020"].GetProperty("newcomer");
        await using var work = await chain.BeginAsync(officer, cancellation);
        var firm = EnterpriseWriting.Add(work, officer, (ground.Park.Id, row.Text("uscc")), Described(row) with
        {
            IndustryCode = row.Text("industry"),
            Since = row.GetProperty("since").GetInt32(),
        });
        await work.CommitAsync(cancellation);
        return firm.Id;
    }

    /// <summary>The choice of a year; the same in all years of the demo.</summary>
    public async Task ChooseAsync(DemoFiles files, DemoGround ground, DemoYear year, CancellationToken cancellation)
    {
        var numbers = files["park-2019"].Rows("selection").Select(number => number.GetInt32()).ToList();
        await using var work = await chain.BeginAsync(year.Officer, cancellation);
        work.Db.Add(new ChoiceRecord(ground.Park.Id, year.Year, "hj274-2015", numbers).Decide(year.Officer.Name, work.Now, null));
        work.Audit("choice.decide", new("park-year", $"{year.Year}", ground.Park.Id), after: string.Join(',', numbers));
        await work.CommitAsync(cancellation);
    }

    private static Dictionary<string, OrganisationId> AddOrganisations(DemoFiles files, ChainWork work, Park park)
    {
        var added = new Dictionary<string, OrganisationId>(StringComparer.Ordinal);
        foreach (var row in files["registry"].Rows("organisations"))
        {
            var office = new Organisation(park.Id, row.Text("name"), row.TextOrNull("department") ?? (row.Text("kind") == "office" ? "office" : ""));
            work.Db.Add(office);
            added[row.Text("code")] = office.Id;
        }

        return added;
    }

    private static Dictionary<string, EnterpriseId> AddEnterprises(DemoFiles files, ChainWork work, Park park, Viewer loader)
    {
        var firms = files["enterprises"].Rows("enterprises").ToDictionary(row => row.Text("uscc"), StringComparer.Ordinal);
        var added = new Dictionary<string, EnterpriseId>(StringComparer.Ordinal);
        foreach (var row in files["registry"].Rows("enterprises"))
        {
            var firm = firms[row.Text("uscc")];
            added[row.Text("uscc")] = EnterpriseWriting.Add(work, loader, (park.Id, row.Text("uscc")), Described(row) with
            {
                IndustryCode = firm.GetProperty("industry").Text("code"),
                IsAboveScale = firm.Text("scale") == "规上",
                HighTechFrom = firm.GetProperty("highTech").GetBoolean() ? FirstYear - 1 : null,
                IsKeyDischarger = row.GetProperty("keyDischarger").GetBoolean(),
            }).Id;
        }

        return added;
    }

    private static EnterpriseDescription Described(JsonElement row)
    {
        var position = row.Rows("position").Select(number => number.GetDouble()).ToList();
        return new EnterpriseDescription
        {
            Name = row.Text("name"),
            ShortName = row.TextOrNull("shortName"),
            Address = row.TextOrNull("address"),
            LegalPerson = row.TextOrNull("legalPerson"),
            ContactName = row.TextOrNull("contact"),
            ContactPhone = row.TextOrNull("phone"),
            Longitude = position[0],
            Latitude = position[1],
            Grid = row.TextOrNull("grid"),
            Block = row.TextOrNull("block"),
            StartedOn = DateOnly.ParseExact(row.Text("started"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    private static void AddProfiles(DemoFiles files, ChainWork work, Park park)
    {
        var general = files["registry"].GetProperty("park");
        foreach (var row in general.Rows("profiles"))
        {
            var profile = new ParkProfile(park.Id, row.GetProperty("year").GetInt32());
            var invariant = CultureInfo.InvariantCulture;
            profile.Describe(new ParkDescription
            {
                Attributes = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("waterRegion", row.Text("waterRegion")),
                DominantIndustry = row.TextOrNull("dominantIndustry"),
                DominantIndustryShare = decimal.Parse(row.Text("dominantIndustryShare"), invariant),
                Address = general.TextOrNull("address"),
                Postcode = general.TextOrNull("postcode"),
                Phone = general.TextOrNull("phone"),
                Email = general.TextOrNull("email"),
                Level = ParkLevel.National,
                Type = ParkType.EconomicTechnological,
                Status = row.GetProperty("year").GetInt32() >= NamedIn ? TitleStatus.Named : TitleStatus.Building,
                CreationAreaKm2 = decimal.Parse(row.Text("creationArea"), invariant),
            }, "EcoPark", work.Now);
            work.Db.Add(profile);
        }
    }
}
