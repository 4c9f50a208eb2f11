namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>The message by which a platform operation changes the state of a row inside.</summary>
public enum StateChangeMessage
{
    /// <summary>Update: runs steps on Update.</summary>
    Update,

    /// <summary>SetState: runs steps on SetStateDynamicEntity.</summary>
    SetState,
}
