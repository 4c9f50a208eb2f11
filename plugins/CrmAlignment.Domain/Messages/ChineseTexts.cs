using System.Collections.Generic;

namespace CrmAlignment.Domain.Messages;

internal static class ChineseTexts
{
    public static IReadOnlyDictionary<string, string> All { get; } = EnglishTexts.All;
}
