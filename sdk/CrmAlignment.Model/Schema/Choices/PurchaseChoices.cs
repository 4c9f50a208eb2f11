using CrmAlignment.Model.Choices;

namespace CrmAlignment.Model.Schema.Choices;

/// <summary>Choices of the customer's purchase.</summary>
internal static class PurchaseChoices
{
    internal static ChoiceSchema Stage { get; } = ChoiceSchema.Of<PurchaseStage>(
        Glossary.PurchaseStage.Name,
        new(
            "How far the customer has come with his own purchase.",
            "Как далеко клиент продвинулся в собственной закупке.",
            "Як далеко клієнт просунувся у власній закупівлі.",
            "客户自身采购进展到哪一步。"),
        (PurchaseStage.NeedRecognized, new("Need recognized", "Потребность осознана", "Потребу усвідомлено", "已认识到需求"), "#69797E"),
        (PurchaseStage.SearchingSolutions, new("Search for solutions", "Поиск решения", "Пошук рішення", "寻找方案"), "#038387"),
        (PurchaseStage.EvaluatingOffers, new("Evaluation of offers", "Сравнение предложений", "Порівняння пропозицій", "比较报价"), "#0078D4"),
        (PurchaseStage.Deciding, new("Purchase decision", "Решение о покупке", "Рішення про купівлю", "作出采购决定"), "#8764B8"),
        (PurchaseStage.Purchased, new("Purchase done", "Покупка совершена", "Купівлю здійснено", "采购完成"), "#107C10"));

    internal static ChoiceSchema Role { get; } = ChoiceSchema.Of<PurchaseRole>(
        new("Role in the purchase", "Роль в закупке", "Роль у закупівлі", "采购角色类型"),
        new(
            "What somebody does in a purchase of his company.",
            "Что человек делает в закупке своей компании.",
            "Що людина робить у закупівлі своєї компанії.",
            "某人在其公司采购中的作用。"),
        (PurchaseRole.Decider, new("Decider", "Принимает решение", "Ухвалює рішення", "决策者"), "#8764B8"),
        (PurchaseRole.Influencer, new("Influencer", "Влияет на решение", "Впливає на рішення", "影响者"), "#0078D4"),
        (PurchaseRole.User, new("User", "Будет пользоваться", "Користуватиметься", "使用者"), "#107C10"),
        (PurchaseRole.Buyer, new("Buyer", "Закупает", "Закуповує", "采购者"), "#CA5010"),
        (PurchaseRole.Gatekeeper, new("Gatekeeper", "Открывает или закрывает доступ", "Відкриває або закриває доступ", "把关者"), "#69797E"),
        (PurchaseRole.Initiator, new("Initiator", "Начинает закупку", "Починає закупівлю", "发起者"), "#038387"));

    internal static ChoiceSchema Stance { get; } = ChoiceSchema.Of<PurchaseStance>(
        new("Stance", "Отношение", "Ставлення", "态度"),
        new(
            "How somebody thinks of buying from us.",
            "Как человек относится к покупке у нас.",
            "Як людина ставиться до купівлі в нас.",
            "某人对向我方采购的态度。"),
        (PurchaseStance.Supports, new("Supports", "Поддерживает", "Підтримує", "支持"), "#107C10"),
        (PurchaseStance.Neutral, new("Neutral", "Нейтрально", "Нейтрально", "中立"), "#69797E"),
        (PurchaseStance.Opposes, new("Opposes", "Возражает", "Заперечує", "反对"), "#A4262C"),
        (PurchaseStance.Unknown, new("Not known", "Неизвестно", "Невідомо", "未知"), "#C8C6C4"));
}
