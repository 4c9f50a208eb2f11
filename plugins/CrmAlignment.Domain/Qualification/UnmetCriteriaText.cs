using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;

namespace CrmAlignment.Domain.Qualification;

/// <summary>The unmet criteria as a list within a message, one a line.</summary>
internal sealed class UnmetCriteriaText(IReadOnlyList<UnmetCriterion> unmet) : ILocalizedText
{
    public string Text(MessageFormat format) => string.Concat(unmet.Select(criterion => Line(criterion, format)));

    private static string Line(UnmetCriterion unmet, MessageFormat format) => string.IsNullOrEmpty(unmet.Criterion.Guidance)
        ? MessageCatalogue.Format(format, "unmet", unmet.Criterion.Name, unmet.Actual(format), unmet.Required(format))
        : MessageCatalogue.Format(
            format, "unmet.guidance", unmet.Criterion.Name, unmet.Actual(format), unmet.Required(format), unmet.Criterion.Guidance);
}
