using System.Globalization;
using System.Text.Json;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry;
using EcoPark.Registry.Enterprises;
using EcoPark.Registry.Map;
using EcoPark.Registry.Permits;
using EcoPark.Registry.Sites;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>The map, and what stands in the permits of the firms: outlets, facilities and limits.</summary>
internal sealed class DemoSites(ChainWriter chain, UploadMap maps)
{
    private const string MapFile = "map.geojson";

    public async Task AddAsync(DemoFiles files, DemoGround ground, Viewer loader, CancellationToken cancellation)
    {
        var content = await File.ReadAllBytesAsync(files.PathOf(MapFile), cancellation);
        var map = await maps.HandleAsync(loader, ground.Park.Key, (MapFile, content), cancellation);
        if (!map.IsOk)
        {
            throw new InvalidOperationException(string.Join("; ", map.Problems.Take(3)));
        }

        await using var work = await chain.BeginAsync(loader, cancellation);
        foreach (var row in files["registry"].Rows("enterprises"))
        {
            AddParts(work, ground, row);
        }

        await work.CommitAsync(cancellation);
    }

    // One audit line a firm: the parts come from one document, its permit.
    private static void AddParts(ChainWork work, DemoGround ground, JsonElement row)
    {
        var firm = ground.Enterprises[row.Text("uscc")];
        foreach (var part in row.Rows("outlets"))
        {
            work.Db.Add(OutletOf(firm, part));
        }

        foreach (var part in row.Rows("facilities"))
        {
            var facility = new Facility(firm, part.Text("code"));
            var feeds = string.Join(',', part.Rows("feeds").Select(code => code.GetString()));
            facility.Describe(part.Text("zh"), KindOf(part.Text("kind")), feeds.Length > 0 ? feeds : null);
            work.Db.Add(facility);
        }

        if (row.GetProperty("permit").TextOrNull("number") is { } number)
        {
            var permit = new PermitRecord(firm, number);
            permit.Describe(PermitOf(row));
            work.Db.Add(permit);
            work.Audit("permit.add", new(EnterpriseWriting.Subject, row.Text("uscc"), ground.Park.Id), after: RecordJson.Of(new { permit.Number, Description = permit.ToDescription() }));
        }
    }

    private static Outlet OutletOf(EnterpriseId firm, JsonElement part)
    {
        var outlet = new Outlet(firm, part.Text("code"));
        var position = part.Rows("position").Select(number => number.GetDouble()).ToList();
        outlet.Describe(new OutletDescription(part.Text("zh"), part.Text("medium") == "water" ? OutletKind.Water : OutletKind.Air)
        {
            Receiver = part.TextOrNull("receiver"),
            Longitude = position[0],
            Latitude = position[1],
        });
        return outlet;
    }

    private static PermitDescription PermitOf(JsonElement row)
    {
        var permit = row.GetProperty("permit");
        return new PermitDescription(Enum.Parse<PermitKind>(permit.Text("kind"), ignoreCase: true))
        {
            IssuedOn = Day(permit.TextOrNull("issued")),
            ValidUntil = Day(permit.TextOrNull("validUntil")),
            Source = "示例排污许可证（虚构）",
            Limits = [.. row.Rows("outlets").SelectMany(outlet => outlet.Rows("limits").SelectMany(limit => LimitsOf(outlet.Text("code"), limit)))],
        };
    }

    private static IEnumerable<LimitDescription> LimitsOf(string outlet, JsonElement limit)
    {
        var (pollutant, name) = (limit.Text("pollutant"), limit.Text("zh"));
        yield return new LimitDescription(pollutant, name, LimitBasis.Concentration)
        {
            Outlet = outlet,
            Lower = Amount(limit.TextOrNull("low")),
            Upper = Amount(limit.TextOrNull("high") ?? limit.TextOrNull("concentration")),
            Unit = limit.Text("unit"),
            Source = "示例许可条款",
        };
        if (Amount(limit.TextOrNull("annual")) is { } annual)
        {
            yield return new LimitDescription(pollutant, name, LimitBasis.YearAmount) { Outlet = outlet, Upper = annual, Unit = limit.Text("annualUnit"), Source = "示例许可条款" };
        }
    }

    private static FacilityKind KindOf(string kind) => kind switch
    {
        "production" => FacilityKind.Production,
        "water-treatment" => FacilityKind.WastewaterTreatment,
        "air-treatment" => FacilityKind.ExhaustTreatment,
        "hazardous-storage" => FacilityKind.WasteStorage,
        _ => FacilityKind.Other,
    };

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal? Amount(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
