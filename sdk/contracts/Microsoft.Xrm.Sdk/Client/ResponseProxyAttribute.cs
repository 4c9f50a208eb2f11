using System;

namespace Microsoft.Xrm.Sdk.Client;

/// <summary>Names the message that a typed response answers.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ResponseProxyAttribute : Attribute
{
    /// <summary>Names the message.</summary>
    /// <param name="name">Its name.</param>
    public ResponseProxyAttribute(string name)
    {
        Name = name;
    }

    /// <summary>The message's name.</summary>
    public string Name { get; }
}
