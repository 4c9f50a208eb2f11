using System;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>
/// Makes collections of the SDK, whose constructors are internal to its assembly, here as in Microsoft's: this assembly works with either.
/// </summary>
internal static class EmptyCollection
{
    /// <summary>A collection without items.</summary>
    internal static DataCollection<T> Of<T>() => (DataCollection<T>)Activator.CreateInstance(typeof(DataCollection<T>), nonPublic: true);
}
