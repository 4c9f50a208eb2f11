using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Playbooks;

/// <summary>Leads for which steps were suggested, by where they are now.</summary>
/// <param name="Qualified">Qualified.</param>
/// <param name="Lost">Disqualified.</param>
/// <param name="Open">Neither yet; they count in no share.</param>
public readonly record struct ConversionTally(int Qualified, int Lost, int Open)
{
    /// <summary>The share that was qualified, of those that are decided.</summary>
    public Proportion Share => new(Qualified, Qualified + Lost);

    /// <summary>One lead more.</summary>
    public ConversionTally With(LeadStage stage) => stage switch
    {
        LeadStage.Qualified => this with { Qualified = Qualified + 1 },
        LeadStage.Disqualified => this with { Lost = Lost + 1 },
        _ => this with { Open = Open + 1 },
    };
}
