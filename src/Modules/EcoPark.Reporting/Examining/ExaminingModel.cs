using EcoPark.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Examining;

internal sealed class ExaminingModel : ModelPart
{
    public override void Configure(ModelBuilder model)
    {
        model.Entity<Examination>(examination =>
        {
            examination.ToTable("examinations").HasKey(e => e.Id);
            examination.Ignore(e => e.Found);
            examination.HasIndex(e => new { e.Park, e.ExaminedAt });
        });
        model.Entity<ExaminedDocument>(document =>
        {
            document.ToTable("examined_documents").HasKey(d => d.Id);
            document.HasIndex(d => d.Examination);
        });
        model.Entity<FindingExplanation>(explanation =>
        {
            explanation.ToTable("finding_explanations").HasKey(e => e.Id);
            explanation.HasIndex(e => new { e.Park, e.Pattern });
        });
    }
}
