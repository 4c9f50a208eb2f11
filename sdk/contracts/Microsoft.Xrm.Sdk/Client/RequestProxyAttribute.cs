using System;

namespace Microsoft.Xrm.Sdk.Client;

/// <summary>Names the message that a typed request stands for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequestProxyAttribute : Attribute
{
    /// <summary>Names the message.</summary>
    /// <param name="name">Its name.</param>
    public RequestProxyAttribute(string name)
    {
        Name = name;
    }

    /// <summary>The message's name.</summary>
    public string Name { get; }
}
