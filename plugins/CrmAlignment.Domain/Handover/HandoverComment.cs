namespace CrmAlignment.Domain.Handover;

/// <summary>Comment of the offer and of the decision in their one column of 2000 characters.</summary>
internal static class HandoverComment
{
    private const int MaximumLength = 2000;
    private const string Cut = "\u2026\n";

    /// <summary>
    /// Both, one below the other. Where they do not fit, the offer's is cut, visibly, since the decision's is the one being said.
    /// </summary>
    public static string? Of(string? offer, string? decision)
    {
        if (string.IsNullOrEmpty(offer) || string.IsNullOrEmpty(decision))
        {
            return string.IsNullOrEmpty(decision) ? offer : decision;
        }

        if (offer!.Length + 1 + decision!.Length <= MaximumLength)
        {
            return offer + "\n" + decision;
        }

        var room = MaximumLength - Cut.Length - decision.Length;
        return room <= 0 ? decision : offer.Substring(0, room) + Cut + decision;
    }
}
