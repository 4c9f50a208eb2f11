namespace CrmAlignment.WebApi.Messages;

/// <summary>A value that an action or function answers with.</summary>
/// <param name="Name">Its name in the Web API.</param>
/// <param name="Type">Its type in the Web API.</param>
/// <param name="SdkName">Its name in the response of the organization service.</param>
internal sealed record WebResult(string Name, WebType Type, string SdkName);
