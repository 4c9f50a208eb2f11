namespace CrmAlignment.Model.Choices;

/// <summary>
/// What somebody does in a purchase of his company: the roles of a buying center (Webster and Wind, 1972), and who began it. Global choice
/// crma_purchaserole.
/// </summary>
public enum PurchaseRole
{
    /// <summary>Decides whether and what is bought.</summary>
    Decider = 471200000,

    /// <summary>Is asked, or gives requirements, and so moves the decision.</summary>
    Influencer = 471200001,

    /// <summary>Will work with what is bought.</summary>
    User = 471200002,

    /// <summary>Orders, and negotiates price and terms.</summary>
    Buyer = 471200003,

    /// <summary>Lets people and information through to the others, or does not.</summary>
    Gatekeeper = 471200004,

    /// <summary>Began it: asked that something be bought.</summary>
    Initiator = 471200005,
}
