using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>The kinds of forms, as files and as rows name them.</summary>
internal static class FormTypes
{
    /// <summary>
    /// The words of <c>&lt;forms type&gt;</c> and the codes of systemform.type
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/systemform#type-choicesoptions).
    /// </summary>
    private static readonly Dictionary<string, int> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dashboard"] = 0,
        ["appointmentBook"] = 1,
        ["main"] = 2,
        ["preview"] = 4,
        ["mobile"] = 5,
        ["quick"] = 6,
        ["quickCreate"] = 7,
        ["dialog"] = 8,
        ["taskFlowForm"] = 9,
        ["interactionCentricDashboard"] = 10,
        ["card"] = 11,
        ["mainInteractionCentric"] = 12,
        ["contextualDashboard"] = 13,
    };

    /// <summary>The words, in alphabetical order.</summary>
    public static IEnumerable<string> Words => Types.Keys.Order(StringComparer.Ordinal);

    /// <summary>The code of a word; null when it is unknown.</summary>
    public static int? CodeOf(string word) => Types.TryGetValue(word, out var code) ? code : null;

    /// <summary>The word of a code; null when files have no such forms.</summary>
    public static string? WordOf(int code) => Types.Where(pair => pair.Value == code).Select(pair => pair.Key).FirstOrDefault();
}
