#if NETFRAMEWORK
namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler emit init-only setters and records for .NET Framework, which lacks this type.</summary>
internal static class IsExternalInit;
#endif
