using System;

namespace CrmAlignment.WebApi.Messages;

/// <summary>A parameter of an action or function.</summary>
/// <param name="Name">Its name in the Web API.</param>
/// <param name="Type">Its type in the Web API.</param>
/// <param name="SdkName">Its name in the organization service.</param>
/// <param name="SdkType">Its type in the organization service.</param>
internal sealed record WebParameter(string Name, WebType Type, string SdkName, Type SdkType)
{
    /// <summary>Whether it may be absent.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The parameter of the organization service that the name of the row's table becomes; null for none.</summary>
    public string? TableName { get; init; }
}
