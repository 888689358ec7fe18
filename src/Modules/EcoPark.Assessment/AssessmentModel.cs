using EcoPark.Assessment.Selections;
using EcoPark.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment;

internal sealed class AssessmentModel : ModelPart
{
    public override void Configure(ModelBuilder model) => model.Entity<ChoiceRecord>(choice =>
    {
        choice.ToTable("choices").HasKey(c => c.Id);
        choice.Ignore(c => c.Chosen);
        choice.HasIndex(c => new { c.Park, c.Standard, c.Year });
    });
}
