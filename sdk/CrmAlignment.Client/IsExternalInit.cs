#if NETFRAMEWORK
namespace System.Runtime.CompilerServices;

/// <summary>The compiler asks for this type to allow init-only properties; the .NET Framework does not have it.</summary>
internal static class IsExternalInit
{
}
#endif
