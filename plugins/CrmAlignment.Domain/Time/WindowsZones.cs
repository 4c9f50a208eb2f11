using System.Collections.Generic;

namespace CrmAlignment.Domain.Time;

internal static class WindowsZones
{
    public static IEnumerable<string> EquivalentsOf(string id) => [];
}
