using EcoPark.Assessment.LifeCycle.Dossier;
using EcoPark.Assessment.LifeCycle.Scores;
using EcoPark.Assessment.LifeCycle.Title;
using EcoPark.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.LifeCycle;

internal sealed class LifeCycleModel : ModelPart
{
    public override void Configure(ModelBuilder model)
    {
        model.Entity<TitleRecord>(record =>
        {
            record.ToTable("title_records").HasKey(r => r.Id);
            record.Ignore(r => r.Line);
            record.HasIndex(r => r.Park);
            // One correction of a record: two people cannot both replace it.
            record.HasIndex(r => r.Supersedes).IsUnique();
        });
        model.Entity<DossierEntry>(entry =>
        {
            entry.ToTable("dossier_entries").HasKey(e => e.Id);
            entry.Ignore(e => e.Line);
            entry.HasIndex(e => new { e.Park, e.Step, e.Round });
        });
        model.Entity<DossierFile>(file =>
        {
            file.ToTable("dossier_files").HasKey(f => f.Id);
            file.HasIndex(f => new { f.Park, f.Step, f.Round });
        });
        model.Entity<ScoreEntry>(entry =>
        {
            entry.ToTable("score_entries").HasKey(e => e.Id);
            entry.HasIndex(e => new { e.Park, e.Year });
            entry.Property(e => e.Points).HasPrecision(5, 2);
        });
    }
}
