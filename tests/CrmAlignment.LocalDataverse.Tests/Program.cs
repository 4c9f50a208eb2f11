using CrmAlignment.LocalDataverse.Tests.Durability;

namespace CrmAlignment.LocalDataverse.Tests;

/// <summary>The assembly as a program: the process that <see cref="KillTests"/> ends in the middle of its work.</summary>
internal static class Program
{
    private static void Main(string[] arguments) => CrashWriter.Run(arguments[0], arguments[1]);
}
