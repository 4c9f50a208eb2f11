namespace CrmAlignment.Model.Choices;

/// <summary>
/// How far the customer has come with his own purchase, in his order and not in that of our sales process. Global choice crma_purchasestage.
/// </summary>
/// <remarks>
/// The phases of organizational buying (Robinson, Faris and Wind, 1967), the eight of which are put together where nobody outside can tell them
/// apart: chosen by this project. Empty means that nobody knows.
/// </remarks>
public enum PurchaseStage
{
    /// <summary>The customer has recognized a need and does not look for anything yet.</summary>
    NeedRecognized = 471200000,

    /// <summary>The customer says what he needs and looks for who could bring it.</summary>
    SearchingSolutions = 471200001,

    /// <summary>The customer has offers, or asks for them, and compares.</summary>
    EvaluatingOffers = 471200002,

    /// <summary>The customer decides: terms, approval, signature.</summary>
    Deciding = 471200003,

    /// <summary>The customer has bought, from us or from somebody else.</summary>
    Purchased = 471200004,
}
