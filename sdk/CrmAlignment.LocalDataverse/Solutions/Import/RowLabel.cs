using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>The one label that a row keeps of a component's labels.</summary>
internal static class RowLabel
{
    /// <summary>The default label (key 0), else the one in English, else any; null when there is none.</summary>
    public static string? Of(IReadOnlyDictionary<int, string> labels)
    {
        if (labels.TryGetValue(0, out var text))
        {
            return text;
        }

        return LocalizedText.Of(labels).For(LocalizedText.BaseLanguage) is { Length: > 0 } label ? label : null;
    }
}
