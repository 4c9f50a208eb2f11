using CrmAlignment.Model.Choices;

namespace CrmAlignment.Model.Schema.Choices;

/// <summary>Choices of handovers and nurture.</summary>
internal static class HandoverChoices
{
    internal static ChoiceSchema Outcome { get; } = ChoiceSchema.Of<HandoverOutcome>(
        new("Handover outcome", "Итог передачи", "Підсумок передачі", "移交结果"),
        new(
            "What sales decided about an offered lead.",
            "Что отдел продаж решил по переданному лиду.",
            "Що відділ продажів вирішив щодо переданого ліда.",
            "销售部对所移交线索的决定。"),
        (HandoverOutcome.Pending, new("Pending", "Ожидает решения", "Очікує рішення", "待决定"), "#CA5010"),
        (HandoverOutcome.Accepted, new("Accepted", "Принята", "Прийнята", "已接受"), "#107C10"),
        (HandoverOutcome.Rejected, new("Rejected", "Отклонена", "Відхилена", "已拒绝"), "#A4262C"),
        (HandoverOutcome.Expired, new("Expired", "Просрочена", "Прострочена", "已过期"), "#605E5C"));

    internal static ChoiceSchema Enrollment { get; } = ChoiceSchema.Of<EnrollmentOutcome>(
        new("Enrollment outcome", "Итог подпитки", "Підсумок підживлення", "孵化结果"),
        new(
            "How a lead's stay in nurture ended.",
            "Чем закончилась подпитка лида.",
            "Чим закінчилося підживлення ліда.",
            "线索的孵化以何种方式结束。"),
        (EnrollmentOutcome.Waiting, new("Waiting", "На подпитке", "На підживленні", "孵化中"), "#038387"),
        (EnrollmentOutcome.ReturnedToSales, new("Returned to sales", "Вернулся в продажи", "Повернувся в продажі", "已返回销售部"), "#107C10"),
        (EnrollmentOutcome.AgedOut, new("Aged out", "Срок истек", "Строк минув", "已超期"), "#605E5C"),
        (EnrollmentOutcome.Withdrawn, new("Withdrawn", "Снят с подпитки", "Знятий із підживлення", "已撤出"), "#A4262C"));

    internal static ChoiceSchema Channel { get; } = ChoiceSchema.Of<TouchChannel>(
        new("Touch channel", "Канал касания", "Канал дотику", "触达渠道"),
        new(
            "How a nurture touch reaches the lead.",
            "Каким способом выполняется касание при подпитке лида.",
            "Яким способом виконується дотик під час підживлення ліда.",
            "孵化时以何种方式触达线索。"),
        (TouchChannel.Email, new("Email", "Электронная почта", "Електронна пошта", "电子邮件"), "#0078D4"),
        (TouchChannel.Phone, new("Phone", "Телефон", "Телефон", "电话"), "#107C10"),
        (TouchChannel.Event, new("Event", "Мероприятие", "Захід", "线下活动"), "#8764B8"),
        (TouchChannel.Content, new("Content", "Материалы", "Матеріали", "内容"), "#CA5010"));
}
