using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;

namespace EcoPark.Registry.Enterprises;

/// <summary>The one way in which an enterprise is written: with its audit record and its former name.</summary>
internal static class EnterpriseWriting
{
    public const string Subject = "enterprise";

    public static Enterprise Add(ChainWork work, Viewer viewer, (ParkId Park, string Uscc) key, EnterpriseDescription description)
    {
        var enterprise = new Enterprise(key.Park, key.Uscc, description.Name);
        enterprise.Describe(description);
        enterprise.Saved(viewer.Name, work.Now);
        work.Db.Add(enterprise);
        work.Audit("enterprise.add", new AuditSubject(Subject, key.Uscc, key.Park), after: RecordJson.Of(enterprise.ToDescription()));
        return enterprise;
    }

    public static void Change(ChainWork work, Viewer viewer, Enterprise enterprise, EnterpriseDescription description)
    {
        var before = enterprise.ToDescription();
        enterprise.Describe(description);
        enterprise.Saved(viewer.Name, work.Now);
        if (before.Name != enterprise.Name)
        {
            work.Db.Add(new EnterpriseName(enterprise.Id, before.Name, work.Now));
        }

        work.Audit("enterprise.change", new AuditSubject(Subject, enterprise.Uscc, enterprise.Park), RecordJson.Of(before), RecordJson.Of(enterprise.ToDescription()));
    }

    /// <summary>Only of one that an undone import had added.</summary>
    public static void Remove(ChainWork work, Enterprise enterprise)
    {
        work.Db.Remove(enterprise);
        work.Audit("enterprise.remove", new AuditSubject(Subject, enterprise.Uscc, enterprise.Park), RecordJson.Of(enterprise.ToDescription()));
    }
}
