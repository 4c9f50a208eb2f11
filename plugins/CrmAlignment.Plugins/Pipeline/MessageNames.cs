namespace CrmAlignment.Plugins.Pipeline;

/// <summary>Names of messages as steps are registered on them.</summary>
internal static class MessageNames
{
    /// <summary>Message by which old clients change the state.</summary>
    public const string SetState = "SetStateDynamicEntity";

    /// <summary>Message by which a record gets another owner; the platform gives an owner's records away by it, too.</summary>
    public const string Assign = "Assign";

    /// <summary>A SetState request runs the steps of SetStateDynamicEntity; the context may name either.</summary>
    public static string Registered(string message) => message == "SetState" ? SetState : message;
}
