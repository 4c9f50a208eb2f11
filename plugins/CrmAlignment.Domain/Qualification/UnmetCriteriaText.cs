using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;

namespace CrmAlignment.Domain.Qualification;

/// <summary>The unmet criteria as a list within a message, one a line.</summary>
internal sealed class UnmetCriteriaText(IReadOnlyList<UnmetCriterion> unmet) : ILocalizedText
{
    public string Text(int lcid) => string.Concat(unmet.Select(criterion => Line(criterion, lcid)));

    private static string Line(UnmetCriterion unmet, int lcid) => string.IsNullOrEmpty(unmet.Criterion.Guidance)
        ? MessageCatalogue.Format(lcid, "unmet", unmet.Criterion.Name, unmet.Actual, unmet.Required(lcid))
        : MessageCatalogue.Format(
            lcid, "unmet.guidance", unmet.Criterion.Name, unmet.Actual, unmet.Required(lcid), unmet.Criterion.Guidance);
}
