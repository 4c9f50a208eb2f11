namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for to compile records, and .NET Standard 2.0 lacks.</summary>
internal static class IsExternalInit
{
}
