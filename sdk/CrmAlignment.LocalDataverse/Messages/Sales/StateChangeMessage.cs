namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>The message by which a platform operation changes the state of a row inside.</summary>
/// <remarks>Steps see it as a request of its own, with the operation as the parent of its context and at the same depth.</remarks>
public enum StateChangeMessage
{
    /// <summary>Update: runs steps on Update, with statecode and statuscode in Target.</summary>
    Update,

    /// <summary>SetState: runs steps on SetState and SetStateDynamicEntity, with State and Status as parameters.</summary>
    SetState,
}
