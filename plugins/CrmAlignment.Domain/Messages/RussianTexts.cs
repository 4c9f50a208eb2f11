using System.Collections.Generic;

namespace CrmAlignment.Domain.Messages;

internal static class RussianTexts
{
    public static IReadOnlyDictionary<string, string> All { get; } = EnglishTexts.All;
}
