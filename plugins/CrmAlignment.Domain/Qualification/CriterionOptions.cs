using System.Collections.Generic;
using System.Globalization;

namespace CrmAlignment.Domain.Qualification;

/// <summary>Options that the value of a choice criterion names.</summary>
internal static class CriterionOptions
{
    /// <summary>The option values; null when one is not a whole number.</summary>
    public static int[]? Of(Criterion criterion)
    {
        var options = new List<int>();
        foreach (var part in CriterionCompiler.Parts(criterion))
        {
            if (!int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var option))
            {
                return null;
            }

            options.Add(option);
        }

        return options.ToArray();
    }
}
