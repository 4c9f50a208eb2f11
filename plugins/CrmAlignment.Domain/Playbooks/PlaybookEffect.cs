using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Playbooks;

/// <summary>
/// Conversion of the leads for which every step of a playbook was done, beside that of the others. It is a comparison and proves no cause: people may
/// do all steps for the leads that were better from the beginning.
/// </summary>
/// <param name="AllDone">Leads for which all steps were done.</param>
/// <param name="Others">Leads for which a step was not done, or nobody answered.</param>
public readonly record struct PlaybookEffect(ConversionTally AllDone, ConversionTally Others)
{
    /// <summary>Decided leads, or steps, below which a share says nothing; chosen by this project.</summary>
    public const int MinimumSample = 20;

    /// <summary>By how much the first share is greater; null with fewer than 20 decided leads on either side.</summary>
    public Difference? Difference =>
        AllDone.Share.Sample >= MinimumSample && Others.Share.Sample >= MinimumSample ? AllDone.Share.Minus(Others.Share) : null;

    /// <summary>One lead more, with its steps.</summary>
    public PlaybookEffect With(LeadStage stage, IEnumerable<StepOutcome> steps) => steps.All(step => step == StepOutcome.Done)
        ? this with { AllDone = AllDone.With(stage) }
        : this with { Others = Others.With(stage) };
}
