using CrmAlignment.EndToEnd.Tests.Plugins;

namespace CrmAlignment.EndToEnd.Tests;

/// <summary>The assembly as a program: the process that <see cref="KpiRebuildTests"/> ends in the middle of its work.</summary>
internal static class Program
{
    private static void Main(string[] arguments) => RebuildingProcess.Run(arguments[0]);
}
