#if NETFRAMEWORK
namespace System.Diagnostics.CodeAnalysis;

/// <summary>Lets the compiler copy records that have required members; .NET Framework lacks it.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
#endif
