#if !NETFRAMEWORK
using System.Runtime.CompilerServices;

// Only the project that tests see; the dll that ships shows its internals to nobody.
[assembly: InternalsVisibleTo("CrmAlignment.Domain.Tests")]
#endif
