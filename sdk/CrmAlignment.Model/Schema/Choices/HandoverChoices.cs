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
        (HandoverOutcome.Pending, Glossary.HandoverPending.Name, "#CA5010"),
        (HandoverOutcome.Accepted, Glossary.HandoverAccepted.Name, "#107C10"),
        (HandoverOutcome.Rejected, Glossary.HandoverRejected.Name, "#A4262C"),
        (HandoverOutcome.Expired, Glossary.HandoverExpired.Name, "#605E5C"),
        (HandoverOutcome.Withdrawn, Glossary.HandoverWithdrawn.Name, "#8A8886"));

    internal static ChoiceSchema Enrollment { get; } = ChoiceSchema.Of<EnrollmentOutcome>(
        new("Enrollment outcome", "Итог подпитки", "Підсумок підживлення", "孵化结果"),
        new(
            "How a lead's stay in nurture ended.",
            "Чем закончилась подпитка лида.",
            "Чим закінчилося підживлення ліда.",
            "线索的孵化以何种方式结束。"),
        (EnrollmentOutcome.Waiting, Glossary.EnrollmentWaiting.Name, "#038387"),
        (EnrollmentOutcome.ReturnedToSales, Glossary.EnrollmentReturned.Name, "#107C10"),
        (EnrollmentOutcome.AgedOut, Glossary.EnrollmentAgedOut.Name, "#605E5C"),
        (EnrollmentOutcome.Withdrawn, Glossary.EnrollmentWithdrawn.Name, "#A4262C"));

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

    internal static ChoiceSchema Activity { get; } = ChoiceSchema.Of<TouchActivity>(
        new("Touch activity", "Действие по касанию", "Дія за дотиком", "触达活动"),
        new(
            "The activity that a nurture touch makes when it falls due.",
            "Какое действие создается, когда наступает срок касания при подпитке.",
            "Яка дія створюється, коли настає строк дотику під час підживлення.",
            "孵化触达到期时创建的活动。"),
        (TouchActivity.None, new("None", "Нет", "Немає", "无"), "#605E5C"),
        (TouchActivity.Task, new("Task", "Задача", "Завдання", "任务"), "#0078D4"),
        (TouchActivity.PhoneCall, new("Phone call", "Звонок", "Дзвінок", "电话联络"), "#107C10"),
        (TouchActivity.EmailDraft, new("Email draft", "Черновик письма", "Чернетка листа", "电子邮件草稿"), "#8764B8"));
}
