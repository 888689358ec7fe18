using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection;

internal sealed class CollectionModel : ModelPart
{
    public override void Configure(ModelBuilder model)
    {
        model.Entity<Fact>(fact =>
        {
            fact.ToTable("facts").HasKey(f => f.Seq);
            fact.Property(f => f.Seq).ValueGeneratedNever();
            fact.HasIndex(f => new { f.Park, f.Seq });
            fact.HasIndex(f => new { f.SubjectId, f.Item, f.Year });
            fact.HasIndex(f => f.Submission);
        });
        model.Entity<Decision>(decision =>
        {
            decision.ToTable("decisions").HasKey(d => d.Seq);
            decision.Property(d => d.Seq).ValueGeneratedNever();
            decision.Ignore(d => d.ReturnedItems);
            decision.HasIndex(d => new { d.Park, d.Seq });
            decision.HasIndex(d => d.Submission);
        });
        model.Entity<Submission>(submission =>
        {
            submission.ToTable("submissions").HasKey(s => s.Id);
            submission.Property(s => s.Version).IsConcurrencyToken();
            submission.HasIndex(s => new { s.Park, s.Year, s.Form, s.Enterprise }).IsUnique().HasFilter("enterprise IS NOT NULL");
            submission.HasIndex(s => new { s.Park, s.Year, s.Form, s.Organisation }).IsUnique().HasFilter("organisation IS NOT NULL");
        });
        model.Entity<ReturnNote>(note =>
        {
            note.ToTable("return_notes").HasKey(n => n.Id);
            note.Ignore(n => n.IsOpen);
            note.HasIndex(n => n.Submission);
        });
        model.Entity<Explanation>(explanation =>
        {
            explanation.ToTable("explanations").HasKey(e => e.Id);
            explanation.HasIndex(e => new { e.Park, e.Enterprise, e.Organisation });
        });
        model.Entity<Attachment>(attachment =>
        {
            attachment.ToTable("attachments").HasKey(a => a.Id);
            attachment.HasIndex(a => a.Submission);
        });
    }
}
