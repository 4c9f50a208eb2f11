using System.Collections.Generic;

namespace CrmAlignment.Domain.Messages;

internal static class UkrainianTexts
{
    public static IReadOnlyDictionary<string, string> All { get; } = EnglishTexts.All;
}
